# src/globe puts the land into the program; its licence goes where the program goes.
install(FILES ${CMAKE_CURRENT_LIST_DIR}/LICENSE.txt ${CMAKE_CURRENT_LIST_DIR}/README.txt
  DESTINATION ${KIOSK_INSTALL_SHARE_DIR}/globe)
